// Writing files so that nobody ever finds half of one: beside the place, synced, then renamed.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "cli/files.h"

namespace goodwill::cli {

// What stands beside the final place until it is renamed; removed where it never is.
struct PendingFile {
    std::string path;      // where it shall be, links followed
    std::string shown;     // as messages name it
    std::string beside;    // where it is now; empty: not any more
    mode_t mode = 0;       // permissions of the file to be replaced
    bool is_new = true;    // nothing to be replaced
    bool is_plain = true;  // false: a device or pipe, written to directly

    explicit PendingFile(std::string place) : path(std::move(place)), shown(path) {}
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;
    ~PendingFile() {
        if (!beside.empty()) {
            unlink(beside.c_str());
        }
    }
};

namespace {

using Pending = PendingFile;
using Batch = std::vector<std::unique_ptr<Pending>>;  // files of one call

// Always false. `advice` goes on behind the sentence.
bool complain(const std::string& shown, int error, const Console& console, const std::string& advice = "") {
    console.err << fmt::format("{}goodwill: {}: cannot be written: {}{}\n", console.has_progress ? "\r\033[K" : "",
                               shown, std::generic_category().message(error), advice);
    return false;
}

// Some file systems, and Node, cannot sync a folder or a pipe and say so in one of these ways.
bool is_unsyncable(int error) {
    return error == EINVAL || error == EPERM || error == ENOSYS || error == ENOTSUP || error == EROFS ||
           error == EACCES || error == EISDIR || error == EBADF;
}

// 0, or the error.
int synced(int descriptor) { return fsync(descriptor) == 0 || is_unsyncable(errno) ? 0 : errno; }

int sync_folder_of(const std::string& path) {
    const std::string folder = std::filesystem::path(path).parent_path().string();
    const int descriptor = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return is_unsyncable(errno) ? 0 : errno;
    }
    const int error = synced(descriptor);
    close(descriptor);
    return error;
}

// 0, or the error.
int write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = write(descriptor, text.data(), text.size());
        if (count >= 0) {
            text.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

// Syncs what was written without an error, and closes: 0, or the first error.
int end_writing(int descriptor, int error) {
    error = error == 0 ? synced(descriptor) : error;
    return close(descriptor) != 0 && error == 0 && errno != EINTR ? errno : error;
}

// The place that is meant, and whether it can be replaced: 0, or the error.
int look_at(Pending& pending) {
    struct stat found {};
    if (stat(pending.path.c_str(), &found) != 0) {
        return 0;  // nothing there yet, or a link to nothing: that is replaced itself
    }
    if (S_ISDIR(found.st_mode)) {
        return EISDIR;
    }
    std::error_code problem;
    const std::filesystem::path target = std::filesystem::canonical(pending.path, problem);
    pending.is_new = false;
    pending.is_plain = S_ISREG(found.st_mode) && !problem;
    pending.mode = found.st_mode & 07777U;
    if (pending.is_plain) {
        pending.path = target.string();
    }
    return access(pending.path.c_str(), W_OK) == 0 ? 0 : errno;
}

// Tells machines apart that share a folder, where numbers of processes do not.
std::string host_name() {
    char name[256] = "";
    const bool has_name = gethostname(name, sizeof name - 1) == 0;
    std::string text = has_name ? name : "";
    std::replace(text.begin(), text.end(), '/', '-');
    return text.substr(0, 64);
}

// A new file in the same folder, under a name that nobody has: its descriptor, or -1.
int open_beside(Pending& pending) {
    const std::filesystem::path folder = std::filesystem::path(pending.path).parent_path();
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const std::string beside =
            (folder / fmt::format(".goodwill-{}-{}-{}.tmp", host_name(), getpid(), attempt)).string();
        const int descriptor = open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0) {
            pending.beside = beside;
            return descriptor;
        }
        if (errno != EEXIST) {
            return -1;
        }
    }
    return -1;
}

void create_folder(const std::filesystem::path& folder) {
    std::error_code ignored;  // opening the file says what is wrong
    if (!folder.empty()) {
        std::filesystem::create_directories(folder, ignored);
    }
}

// Opens for writing beside the place, whose folder is created: 0, or the error.
int begin_writing(Pending& pending, int& descriptor) {
    create_folder(std::filesystem::path(pending.path).parent_path());
    if (const int error = look_at(pending); error != 0) {
        return error;
    }
    descriptor = pending.is_plain ? open_beside(pending) : open(pending.path.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
    if (descriptor < 0) {
        return errno;
    }
    if (pending.is_plain && !pending.is_new && fchmod(descriptor, pending.mode) != 0 && !is_unsyncable(errno)) {
        const int error = errno;
        close(std::exchange(descriptor, -1));
        return error;
    }
    return 0;
}

int prepare(Pending& pending, std::string_view text) {
    int descriptor = -1;
    const int error = begin_writing(pending, descriptor);
    return error == 0 ? end_writing(descriptor, write_all(descriptor, text)) : error;
}

int put_in_place(Pending& pending) {
    if (!pending.is_plain) {
        return 0;
    }
    if (std::rename(pending.beside.c_str(), pending.path.c_str()) != 0) {
        return errno;
    }
    pending.beside.clear();
    return sync_folder_of(pending.path);
}

// All are written beside; now they take their places. The last one is missing while the others change.
bool put_all_in_place(const Batch& all, const Console& console) {
    const Pending& last = *all.back();
    if (all.size() > 1 && !last.is_new && last.is_plain) {
        if (unlink(last.path.c_str()) != 0) {
            return complain(last.shown, errno, console);
        }
        if (const int error = sync_folder_of(last.path); error != 0) {
            return complain(last.shown, error, console);
        }
    }
    for (const std::unique_ptr<Pending>& pending : all) {
        if (const int error = put_in_place(*pending); error != 0) {
            return complain(pending->shown, error, console);
        }
    }
    return true;
}

}  // namespace

StreamedFile::StreamedFile(std::string path, std::string advice, const Console& console)
    : path_(std::move(path)),
      advice_(std::move(advice)),
      console_(console),
      pending_(std::make_unique<PendingFile>(path_)) {}

StreamedFile::~StreamedFile() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

bool StreamedFile::complain(int error) { return cli::complain(path_, error, console_, advice_); }

bool StreamedFile::open() {
    const int error = begin_writing(*pending_, descriptor_);
    return error == 0 || complain(error);
}

bool StreamedFile::write(std::string_view text) {
    hash_ = has_hash_ ? fnv1a(text, hash_) : hash_;
    const int error = write_all(descriptor_, text);
    return error == 0 || complain(error);
}

bool StreamedFile::close() {
    const int error = end_writing(std::exchange(descriptor_, -1), 0);
    return error == 0 || complain(error);
}

bool write_files(const std::string& folder, const std::vector<OutputFile>& files, const Console& console,
                 StreamedFile* streamed) {
    Batch batch;
    if (streamed != nullptr) {
        batch.push_back(std::move(streamed->pending_));
    }
    for (const OutputFile& file : files) {
        batch.push_back(std::make_unique<Pending>((std::filesystem::path(folder) / file.name).string()));
        if (const int error = prepare(*batch.back(), file.text); error != 0) {
            return complain(batch.back()->shown, error, console);
        }
    }
    return batch.empty() || put_all_in_place(batch, console);
}

bool write_file(const std::string& path, std::string_view text, const Console& console) {
    const std::filesystem::path whole(path);
    return write_files(whole.parent_path().string(), {{whole.filename().string(), std::string(text)}}, console);
}

}  // namespace goodwill::cli

// Writing files so that nobody ever finds half of one: beside the place, synced, then renamed.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "cli/files.h"

namespace goodwill::cli {

namespace {

// What stands beside the final place until it is renamed.
struct Pending {
    std::string path;      // where it shall be, links followed
    std::string shown;     // as messages name it
    std::string beside;    // where it is now; empty: not any more
    mode_t mode = 0;       // permissions of the file to be replaced
    bool is_new = true;    // nothing to be replaced
    bool is_plain = true;  // false: a device or pipe, written to directly
};

bool complain(const std::string& shown, int error, const Console& console) {
    console.err << fmt::format("goodwill: {}: cannot be written: {}\n", shown, std::generic_category().message(error));
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

// 0, or the error. Closes the descriptor.
int write_all(int descriptor, std::string_view text) {
    int error = 0;
    while (error == 0 && !text.empty()) {
        const ssize_t count = write(descriptor, text.data(), text.size());
        if (count >= 0) {
            text.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno != EINTR) {
            error = errno;
        }
    }
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

// Writes beside the place: 0, or the error.
int prepare(Pending& pending, std::string_view text) {
    if (const int error = look_at(pending); error != 0) {
        return error;
    }
    const int descriptor =
        pending.is_plain ? open_beside(pending) : open(pending.path.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
    if (descriptor < 0) {
        return errno;
    }
    if (pending.is_plain && !pending.is_new && fchmod(descriptor, pending.mode) != 0 && !is_unsyncable(errno)) {
        const int error = errno;
        close(descriptor);
        return error;
    }
    return write_all(descriptor, text);
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

// Files of one call; what was not put into its place is removed.
struct Batch {
    std::vector<Pending> files;
    Batch() = default;
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;
    ~Batch() {
        for (const Pending& pending : files) {
            if (!pending.beside.empty()) {
                unlink(pending.beside.c_str());
            }
        }
    }
};

// All are written beside; now they take their places. The last one is missing while the others change.
bool put_all_in_place(std::vector<Pending>& all, const Console& console) {
    Pending& last = all.back();
    if (all.size() > 1 && !last.is_new && last.is_plain) {
        if (unlink(last.path.c_str()) != 0) {
            return complain(last.shown, errno, console);
        }
        if (const int error = sync_folder_of(last.path); error != 0) {
            return complain(last.shown, error, console);
        }
    }
    for (Pending& pending : all) {
        if (const int error = put_in_place(pending); error != 0) {
            return complain(pending.shown, error, console);
        }
    }
    return true;
}

void create_folder(const std::filesystem::path& folder) {
    std::error_code ignored;  // opening the file says what is wrong
    if (!folder.empty()) {
        std::filesystem::create_directories(folder, ignored);
    }
}

}  // namespace

bool write_files(const std::string& folder, const std::vector<OutputFile>& files, const Console& console) {
    Batch batch;
    for (const OutputFile& file : files) {
        Pending& pending = batch.files.emplace_back();
        pending.path = (std::filesystem::path(folder) / file.name).string();
        pending.shown = pending.path;
        create_folder(std::filesystem::path(pending.path).parent_path());
        if (const int error = prepare(pending, file.text); error != 0) {
            return complain(pending.shown, error, console);
        }
    }
    return files.empty() || put_all_in_place(batch.files, console);
}

bool write_file(const std::string& path, std::string_view text, const Console& console) {
    const std::filesystem::path whole(path);
    return write_files(whole.parent_path().string(), {{whole.filename().string(), std::string(text)}}, console);
}

}  // namespace goodwill::cli

// Files of the repository, and folders for a while, for tests.
#pragma once

#include <stdlib.h>  // mkdtemp, which <cstdlib> does not promise

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

#include <doctest/doctest.h>

namespace goodwill::tests {

inline std::filesystem::path source_path(const std::string& path) {
    return std::filesystem::path(GOODWILL_SOURCE_DIR) / path;
}

inline std::string file_text(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE_MESSAGE(file.is_open(), path.string());
    return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

// `text` with the first `from` replaced; it has to be there.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t place = text.find(from);
    REQUIRE_MESSAGE(place != std::string::npos, from);
    return text.replace(place, from.size(), to);
}

// A folder of this test alone, also when the same tests run beside each other; removed at the end.
class TemporaryFolder {
   public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "goodwill-test-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    // Of something inside: nothing is there before the test makes it.
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

   private:
    std::filesystem::path path_;
};

}  // namespace goodwill::tests

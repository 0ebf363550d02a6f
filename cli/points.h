// The points of a sweep or a plan: what varies, over which design, and the job of each.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <vector>

#include "cli/experiment.h"

namespace goodwill::cli {

struct Points {
    PointTable table;
    std::vector<bool> is_between;  // columns in which a design takes any value between two ends
    std::string file;              // in which they stand; empty: made from options
    std::vector<int> lines;        // of the file's rows
    std::vector<int> places;       // of the columns among those of the file, from 1
};

// The businesses of an experiment by what was typed, each opened, and settled where that is wished for, once.
class Businesses {
   public:
    Businesses(const ExperimentOptions& options, const Console& console, bool settles)
        : options_(options), console_(console), settles_(settles) {}

    // One that was opened otherwise; from then on no others are opened.
    void add(Subject subject);
    // Nothing, and why on `err`, when it cannot be read.
    const Subject* find(const std::string& scenario, ExitCode& code);
    // In the order of their opening.
    [[nodiscard]] std::vector<const Subject*> all() const;

   private:
    const ExperimentOptions& options_;
    const Console& console_;
    bool settles_;
    bool is_closed_ = false;
    std::deque<Subject> subjects_;  // which stay where they are
};

// Says on `err` what is wrong. `seed` is the design's.
ExitCode find_points(const PointOptions& options, std::uint64_t seed, const Console& console, Points& points);
// People are whole: positions that a design puts between two are rounded, in the points too.
ExitCode find_jobs(const ExperimentOptions& options, Businesses& businesses, const Console& console, Points& points,
                   std::vector<Job>& jobs);

// Mean and interval of each figure at each point.
std::string means_csv(const Plan& plan, std::span<const JobResult> results, const PointTable& points, CsvForm form);

}  // namespace goodwill::cli

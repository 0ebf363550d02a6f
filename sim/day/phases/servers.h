// Employees waiting for customers: for each touchpoint a heap of those on duty, the longest idle first.
//
// Serving first come first served, the wait of an arriving customer is the time until the first employee is free, and
// all that is needed of the past is when each employee will be free (Kiefer & Wolfowitz 1955). Somebody who gives up
// does not change it. Employees go home at the end of their shift after finishing the customer they have.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/world/world.h"

namespace goodwill {

struct Server {
    double free_at_s;
    std::uint32_t employee;  // index in World::employees; decides between equal times
};

using Servers = std::vector<std::vector<Server>>;  // one heap a touchpoint, earliest free on top

Servers open_servers(World& world);

// Counts service from one second of today to another as far as it lies in the shift: so the time with customers is a share
// of the time on duty. What lies beyond is overtime, and beyond midnight counts on the next day where that is on duty.
void count_handling(World& world, const Employee& employee, double from_s, double until_s);
void close_servers(World& world, const Servers& servers);

// The employee who will be free first for a customer arriving at `arrive_s`, or null when all have gone home.
// Employees whose shift is over by then leave the heap.
const Server* first_free(World& world, std::vector<Server>& heap, double arrive_s);

// The employee on top is busy until `until_s`.
void occupy_top(std::vector<Server>& heap, double until_s);

}  // namespace goodwill

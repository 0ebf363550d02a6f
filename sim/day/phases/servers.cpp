#include "sim/day/phases/servers.h"

#include <algorithm>

#include "sim/rules/staff.h"

namespace goodwill {

namespace {

// Without branches: which of two servers is free first is as good as random.
bool is_later(const Server& a, const Server& b) {
    const bool is_after = a.free_at_s > b.free_at_s;
    const bool is_tie = a.free_at_s == b.free_at_s;
    return is_after | (is_tie & (a.employee > b.employee));
}

void sift_down(std::vector<Server>& heap) {
    const Server moved = heap[0];
    std::size_t hole = 0;
    for (std::size_t child = 1; child < heap.size(); child = 2 * hole + 1) {
        if (child + 1 < heap.size()) {
            child += is_later(heap[child], heap[child + 1]) ? 1 : 0;
        }
        if (!is_later(moved, heap[child])) {
            break;
        }
        heap[hole] = heap[child];
        hole = child;
    }
    heap[hole] = moved;
}

}  // namespace

Servers open_servers(World& world) {
    Servers servers(world.stations.size());
    for (std::size_t i = 0; i < world.stations.size(); ++i) {
        for (const std::uint32_t index : world.stations[i].roster) {
            Employee& employee = world.employees[index];
            employee.busy_s = 0.0;
            employee.served = 0;
            employee.angry = 0;
            if (!works_on(employee, world.day)) {
                employee.free_at_s = 0.0;
                continue;
            }
            // A customer of last night may still be there.
            const double free_at_s = std::max(employee.shift_start_s, employee.free_at_s - 86400.0);
            servers[i].push_back({free_at_s, index});
            count_handling(world, employee, employee.shift_start_s, free_at_s);
        }
        std::make_heap(servers[i].begin(), servers[i].end(), is_later);
    }
    return servers;
}

void count_handling(World& world, const Employee& employee, double from_s, double until_s) {
    const double on_duty_s = std::max(0.0, std::min(until_s, employee.shift_end_s) - from_s);
    world.record.total.handling_s += on_duty_s;
    world.record.touchpoint[employee.touchpoint].handling_s += on_duty_s;
}

void close_servers(World& world, const Servers& servers) {
    for (const std::vector<Server>& heap : servers) {
        for (const Server& server : heap) {
            world.employees[server.employee].free_at_s = server.free_at_s;
        }
    }
}

const Server* first_free(World& world, std::vector<Server>& heap, double arrive_s) {
    while (!heap.empty()) {
        const Employee& employee = world.employees[heap[0].employee];
        const bool is_around_the_clock = shift_s(employee) >= 86400.0;
        if (is_around_the_clock || std::max(arrive_s, heap[0].free_at_s) < employee.shift_end_s) {
            return heap.data();
        }
        world.employees[heap[0].employee].free_at_s = heap[0].free_at_s;
        heap[0] = heap.back();
        heap.pop_back();
        if (!heap.empty()) {
            sift_down(heap);
        }
    }
    return nullptr;
}

void occupy_top(std::vector<Server>& heap, double until_s) {
    heap[0].free_at_s = until_s;
    sift_down(heap);
}

}  // namespace goodwill

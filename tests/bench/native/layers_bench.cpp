// How long the core takes without a browser: load, arrange, compose, hit test.
// demarche_bench FILE.timeline.json [--benchmark_…]: tests/bench/native.mjs runs it for each size and writes the table.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <optional>
#include <string>

#include "../../layout/picture.h"

using namespace demarche;

namespace {

constexpr Size canvas{940, 648};  // the stage of a page of 1280 by 720

Timeline timeline_of(const std::string& json) { return Timeline(load_json(json).document); }

// Made by the first benchmark that wants it: who only measures loading does not arrange.
class Opened {
public:
    explicit Opened(const std::string& json) : json_(json) {}
    const Picture& operator()() {
        if (!picture_) picture_.emplace(timeline_of(json_), ArrangeOptions{.size = canvas});
        return *picture_;
    }

private:
    const std::string& json_;
    std::optional<Picture> picture_;
};

void load(benchmark::State& state, const std::string& json) {
    for (auto _ : state) {
        const Timeline timeline = timeline_of(json);
        benchmark::DoNotOptimize(timeline.size());
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * json.size()));
}

void arrange_all(benchmark::State& state, const Picture& picture) {
    for (auto _ : state) {
        const Arrangement arrangement = arrange({picture.timeline, {.size = canvas}, picture.measure, picture.words});
        benchmark::DoNotOptimize(arrangement.lanes_height);
    }
}

// Every frame of a pan: to and fro by a step, so that no two frames are the same.
void compose_frames(benchmark::State& state, const Picture& picture, double zoom) {
    Axis axis = picture.axis.zoomed(zoom, canvas.width / 2);
    double step_px = 16;
    for (auto _ : state) {
        axis = axis.panned(step_px);
        step_px = -step_px;
        const Scene scene = picture.scene(axis);
        benchmark::DoNotOptimize(scene.marks);
    }
}

// A pointer that goes over the whole first view.
void hit_tests(benchmark::State& state, const Picture& picture) {
    const Scene scene = picture.first();
    std::uint32_t step = 0;
    for (auto _ : state) {
        const Vec2 at{static_cast<float>(step * 37 % 940), static_cast<float>(step * 61 % 648)};
        benchmark::DoNotOptimize(hit_test(scene, at, 8));
        ++step;
    }
}

}  // namespace

int main(int count, char** given) {
    benchmark::Initialize(&count, given);
    if (count != 2)
        return std::fputs("usage: demarche_bench FILE.timeline.json [--benchmark_filter=NAME]\n", stderr), 2;
    const std::string json = read_file(given[1]);
    Opened opened(json);
    using State = benchmark::State;
    const auto add = [](const char* name, auto call) {
        benchmark::RegisterBenchmark(name, call)->Unit(benchmark::kMillisecond);
    };
    add("load", [&](State& state) { load(state, json); });
    add("arrange", [&](State& state) { arrange_all(state, opened()); });
    add("compose", [&](State& state) { compose_frames(state, opened(), 1); });
    add("compose_near", [&](State& state) { compose_frames(state, opened(), 64); });
    add("hit_test", [&](State& state) { hit_tests(state, opened()); });
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}

package corridor.benchmarks.http;

import corridor.benchmarks.Benchmark;
import corridor.benchmarks.Figure;
import corridor.benchmarks.Setting;
import java.util.List;

/** Single-event POSTs through a service's whole front. */
public final class HttpBenchmark implements Benchmark {
    @Override
    public String name() {
        return "http";
    }

    @Override
    public List<Figure> run(Setting setting) throws Exception {
        return List.of();
    }
}

package corridor.benchmarks;

import java.util.List;

/** Something that can be measured by name. */
public interface Benchmark {
    /** As typed after {@code bench}. */
    String name();

    /** Runs to the end and returns what was found. */
    List<Figure> run(Setting setting) throws Exception;
}

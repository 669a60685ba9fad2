package corridor.benchmarks.optimizer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One kind of problem: how its instances are read, solved and compared. */
interface Family {
    /** All instances of a folder by name; what is none is passed over. */
    List<Instance> in(Path folder) throws IOException;

    /** What others reached, by {@link Instance#key}; empty if the folder does not tell. */
    Map<String, Reference> references(Path folder) throws IOException;

    /** Lets the JVM compile the solver for some seconds, on instances drawn by chance that are never measured. */
    void warmUp(double seconds);

    /** What an objective counts, such as {@code moves}. */
    String unit();

    /** Whether the greatest objective is sought rather than the least; its bound then lies above it. */
    default boolean mostIsBest() {
        return false;
    }
}

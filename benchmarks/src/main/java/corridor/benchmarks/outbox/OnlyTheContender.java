package corridor.benchmarks.outbox;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** All contenders lie on one class path; in each process only one of them wakes up. */
final class OnlyTheContender implements AutoConfigurationImportFilter, EnvironmentAware {
    static final String PARTS = "bench.parts";
    private static final List<String> RIVALS =
            List.of("corridor.", "org.springframework.modulith.", "io.namastack.", "org.springdoc.");

    private List<String> parts = List.of();

    @Override
    public void setEnvironment(Environment environment) {
        parts = List.of(environment.getProperty(PARTS, String[].class, new String[0]));
    }

    @Override
    public boolean[] match(String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String name = classes[i];
            wanted[i] = name == null
                    || RIVALS.stream().noneMatch(name::startsWith)
                    || parts.stream().anyMatch(name::startsWith);
        }
        return wanted;
    }
}

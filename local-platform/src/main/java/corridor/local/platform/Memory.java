package corridor.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Resident memory of processes. A page that processes share counts for each by its share of it. */
final class Memory {
    private Memory() {}

    private static OptionalLong kilobytesOf(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | UncheckedIOException endedOrNotLinux) {
            return OptionalLong.empty();
        }
    }

    /** Kilobytes of a process alone, without those that it started; 0 where the system does not tell. */
    static long ofOne(ProcessHandle process) {
        return kilobytesOf(process.pid()).orElse(0);
    }

    /** Kilobytes of PostgreSQL with its workers, or of a service. */
    static long ofTree(ProcessHandle process) {
        return tree(process).mapToLong(Memory::ofOne).sum();
    }

    static String ofAll(RunningPlatform platform) {
        Set<ProcessHandle> counted = new HashSet<>();
        Stream.concat(Stream.of(platform.supervisor(), platform.postgres()), platform.services().values().stream())
                .filter(Objects::nonNull)
                .map(RunningPlatform.Started::alive)
                .flatMap(Optional::stream)
                .flatMap(Memory::tree)
                .forEach(counted::add);
        long kilobytes = counted.stream().mapToLong(Memory::ofOne).sum();
        return kilobytes == 0 ? "an unknown amount" : text(kilobytes);
    }

    private static Stream<ProcessHandle> tree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    static String text(long kilobytes) {
        return kilobytes >= 1_048_576
                ? String.format(Locale.ROOT, "%.1f GB", kilobytes / 1_048_576.0)
                : kilobytes / 1024 + " MB";
    }
}

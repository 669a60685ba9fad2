package corridor.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Resident memory of processes. Pages that PostgreSQL's processes share are counted once, by their share of them. */
final class Memory {
    private Memory() {}

    /** Kilobytes, as Linux tells; empty elsewhere. */
    static OptionalLong kilobytesOf(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException notLinux) {
            return OptionalLong.empty();
        }
    }

    static String ofAll(RunningPlatform platform) {
        long kilobytes = platform.supervisor().alive().stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .mapToLong(handle -> kilobytesOf(handle.pid()).orElse(0))
                .sum();
        return kilobytes == 0 ? "an unknown amount" : text(kilobytes);
    }

    static String text(long kilobytes) {
        return kilobytes > 1_000_000
                ? String.format(Locale.ROOT, "%.1f GB", kilobytes / 1_048_576.0)
                : kilobytes / 1024 + " MB";
    }
}

package corridor.benchmarks.outbox;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A running process of a contender, held by its pipes. */
final class Instance implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter commands;
    private final Path commits;
    private final Path log;

    private Instance(Process process, Path commits, Path log) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        this.commits = commits;
        this.log = log;
    }

    /** Returns once the contender is up. Its log goes into the folder. */
    static Instance start(Contender contender, Arena arena, String name) throws IOException {
        Path commits = arena.folder().resolve(name + ".commits");
        Path log = arena.folder().resolve(name + ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        classPath(),
                        ContenderProcess.class.getName(),
                        contender.name(),
                        arena.jdbcUrl(),
                        arena.user(),
                        arena.password(),
                        arena.bootstrap(),
                        commits.toString(),
                        arena.folder().resolve("offsets").toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Instance instance = new Instance(process, commits, log);
        instance.await("ready");
        return instance;
    }

    /** All but the services, whose application.yml are not meant for a contender. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        !entry.contains("cargo-optimizer-service") && !entry.contains("container-tracking-service"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    void begin(Load load) throws IOException {
        commands.write(load.line());
        commands.newLine();
        commands.flush();
    }

    /** Waits for the end of the load that was begun. */
    List<Load.Commit> finish() throws IOException {
        await("done");
        return Load.Commit.read(commits);
    }

    private void await(String word) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.equals(ContenderProcess.ANSWER + word)) {
                return;
            }
        }
        throw new IOException("the process ended before it was " + word + ":\n" + lastLines());
    }

    private String lastLines() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    /** kill -9: nothing is closed, nothing is flushed. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}

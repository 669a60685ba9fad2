package corridor.customs.payment;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real node of a chain of its own, which mines when told to. Its program comes from the npm registry, once, checked by the
 * hash below, and is kept in the user's cache folder; CORRIDOR_ANVIL names one that is there already.
 */
final class Anvil implements AutoCloseable {
    private static final String VERSION = "1.7.1";
    private static final Map<String, String> SHA512 = Map.of(
            "amd64",
            "+XmShybEaxfCrr0OUUZwYEy2OnYZt5pHH9TzBtLv3+VrK0O/ANuNSVEahqNhKHlgX7GRJ59383ofNhxkRWIYTg==",
            "arm64",
            "ykHJmFOGdBR8+9smOKBm9ZZDCCCkLQctiHOAddLvmYx9mPeBDMfq6jP51hKYsO5MG8ClPLSlWe+JpiXPjoXgBQ==");

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final Process process;
    private final String url;

    Anvil() throws Exception {
        int port = freePort();
        url = "http://127.0.0.1:" + port;
        process = new ProcessBuilder(program().toString(), "--port", Integer.toString(port), "--no-mining", "--silent")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        for (int i = 0; ; i++) {
            try {
                rpc("eth_chainId");
                return;
            } catch (IOException notYet) {
                if (i == 600 || !process.isAlive()) {
                    throw notYet;
                }
                Thread.sleep(Duration.ofMillis(100));
            }
        }
    }

    String url() {
        return url;
    }

    /** One of the node's accounts, which it signs for and which are rich. */
    String account(int number) throws Exception {
        return rpc("eth_accounts").path(number).asString();
    }

    JsonNode rpc(String method, Object... params) throws IOException, InterruptedException {
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", List.of(params)));
        JsonNode answer = JsonMapper.shared()
                .readTree(http.send(
                                HttpRequest.newBuilder(URI.create(url))
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body());
        if (answer.has("error")) {
            throw new IllegalStateException(
                    method + ": " + answer.at("/error/message").asString());
        }
        return answer.path("result");
    }

    /** Hands in a transaction that the node signs, for a fee that never changes. It is in no block yet. */
    String transact(String from, String to, String data) throws Exception {
        Map<String, Object> transaction = new HashMap<>(Map.of(
                "from",
                from,
                "data",
                data,
                "gas",
                to == null ? "0x2dc6c0" : "0x30d40",
                "maxFeePerGas",
                "0x174876e800",
                "maxPriorityFeePerGas",
                "0x3b9aca00"));
        if (to != null) {
            transaction.put("to", to);
        }
        return rpc("eth_sendTransaction", transaction).asString();
    }

    void mine(int blocks) throws Exception {
        rpc("anvil_mine", "0x" + Integer.toHexString(blocks));
    }

    private static Path program() throws Exception {
        String own = System.getenv("CORRIDOR_ANVIL");
        if (own != null) {
            return Path.of(own);
        }
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : System.getProperty("os.arch");
        Path folder =
                Path.of(System.getProperty("user.home"), ".cache", "corridor", "anvil-" + VERSION + "-" + machine);
        Path program = folder.resolve("anvil");
        if (!Files.exists(program)) {
            Files.createDirectories(folder);
            fetch(machine, folder, program);
        }
        return program;
    }

    private static void fetch(String machine, Path folder, Path program) throws Exception {
        String name = "anvil-linux-" + machine;
        URI address =
                URI.create("https://registry.npmjs.org/@foundry-rs/%s/-/%s-%s.tgz".formatted(name, name, VERSION));
        Path work = Files.createTempDirectory(folder, "fetched");
        Path archive = work.resolve("anvil.tgz");
        try (InputStream in = address.toURL().openStream()) {
            Files.copy(in, archive);
        }
        String sum = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive)));
        if (!sum.equals(SHA512.get(machine))) {
            throw new IOException(address + " is not what it should be: sha512 " + sum);
        }
        Process tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", work.toString())
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException(archive + " cannot be unpacked");
        }
        Path unpacked = work.resolve("package/bin/anvil");
        if (!unpacked.toFile().setExecutable(true)) {
            throw new IOException(unpacked + " cannot be made executable");
        }
        // Whoever else fetched it meanwhile has fetched the same.
        Files.move(unpacked, program, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        http.close();
    }
}

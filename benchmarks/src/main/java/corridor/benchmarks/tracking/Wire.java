package corridor.benchmarks.tracking;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * HTTP/1.1 over connections that stay open, and no more of it than is needed: who measures must not take the processor from
 * who is measured.
 */
public final class Wire {
    private static final int PATIENCE_MILLIS = 60_000;
    /** The service hangs up on who is silent for a minute. */
    private static final long PATIENCE_IDLE = 20_000_000_000L;

    private final int port;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    Wire(int port) {
        this.port = port;
    }

    /** What was answered. */
    public record Answer(String path, int status, String body) {}

    private static final class Connection {
        private final Socket socket;
        private final InputStream in;
        private long idleSince;
        private boolean ends;

        Connection(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
        }
    }

    /**
     * Sends one request and reads its answer.
     *
     * @param headers lines that end with CR and LF
     * @param body null for none
     */
    Answer exchange(String method, String path, String headers, String body) throws IOException {
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        byte[] head = (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + headers
                        + (body == null ? "" : "Content-Length: " + content.length + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length + content.length);
        request.writeBytes(head);
        request.writeBytes(content);
        Connection connection = open();
        try {
            connection.socket.getOutputStream().write(request.toByteArray());
            Answer answer = read(path, connection);
            if (connection.ends) {
                connection.socket.close();
            } else {
                connection.idleSince = System.nanoTime();
                idle.add(connection);
            }
            return answer;
        } catch (IOException gone) {
            connection.socket.close();
            throw gone;
        }
    }

    private Connection open() throws IOException {
        for (Connection known = idle.poll(); known != null; known = idle.poll()) {
            if (System.nanoTime() - known.idleSince < PATIENCE_IDLE) {
                return known;
            }
            known.socket.close();
        }
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new Connection(socket);
    }

    private static Answer read(String path, Connection connection) throws IOException {
        InputStream in = connection.in;
        int status = Integer.parseInt(line(in).substring(9, 12));
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                length = -1; // in chunks
            } else if (lower.equals("connection: close")) {
                connection.ends = true;
            }
        }
        byte[] body = length < 0 ? chunks(in) : exactly(in, length);
        return new Answer(path, status, new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.writeBytes(exactly(in, size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the service hung up");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException("the service hung up");
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }
}

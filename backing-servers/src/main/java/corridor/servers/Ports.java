package corridor.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** TCP ports on 127.0.0.1. */
public final class Ports {
    private Ports() {}

    /** A port that was free a moment ago. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new ServerUnavailable("this machine has no free port", e);
        }
    }

    /** True if nobody listens on the port. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without this, a port whose last connections linger in TIME_WAIT would count as taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Who listens on the port, where the operating system tells. */
    public static Optional<ProcessHandle> holder(int port) {
        return PortHolder.of(port);
    }

    /**
     * @param whatFor who wants the port, for the message
     * @param setting the name of the setting that chooses another
     * @throws ServerUnavailable naming the port, the process and the remedy, if somebody listens on it
     */
    public static void requireFree(int port, String whatFor, String setting) {
        if (!isFree(port)) {
            throw new ServerUnavailable("port " + port + ", wanted for " + whatFor + ", is in use"
                    + holder(port).map(Ports::named).orElse(" by a process that this user may not see")
                    + "; stop that, or choose another port with " + setting);
        }
    }

    private static String named(ProcessHandle process) {
        return " by process " + process.pid()
                + process.info().command().map(command -> " (" + command + ")").orElse("");
    }
}

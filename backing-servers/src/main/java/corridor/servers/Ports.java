package corridor.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
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
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** @throws ServerUnavailable naming the port and the remedy, if somebody listens on it */
    public static void requireFree(int port, String whatFor, String setting) {
        if (!isFree(port)) {
            throw new ServerUnavailable("port " + port + ", wanted for " + whatFor + ", is in use"
                    + Listeners.of(port).map(who -> " by " + who).orElse("")
                    + "; stop that, or choose another port with " + setting);
        }
    }
}

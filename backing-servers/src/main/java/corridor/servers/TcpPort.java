package corridor.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** A TCP port on 127.0.0.1. */
public record TcpPort(int number) {
    public TcpPort {
        if (number < 1 || number > 65_535) {
            throw new IllegalArgumentException(number + " is not a TCP port; choose one from 1 to 65535");
        }
    }

    /** Any port that nobody listens on at this moment. */
    public static TcpPort anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new TcpPort(socket.getLocalPort());
        } catch (IOException e) {
            throw new ServerFailedException("this machine gives out no TCP port: " + e.getMessage(), e);
        }
    }

    public boolean isFree() {
        try (ServerSocket socket = new ServerSocket()) {
            // Without this, a port whose last connections linger in TIME_WAIT would count as taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Who listens here, where the operating system tells. */
    public Optional<ProcessHandle> holder() {
        return PortHolder.of(number);
    }

    /**
     * @param what who wants the port, for the message
     * @param remedy how to choose another port, as the last sentence of the message
     */
    public TcpPort mustBeFree(String what, String remedy) {
        if (!isFree()) {
            throw new PortTakenException(this, what, remedy);
        }
        return this;
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}

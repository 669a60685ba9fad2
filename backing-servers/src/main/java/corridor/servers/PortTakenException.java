package corridor.servers;

import java.util.Optional;

/** Somebody else listens on the port that a server needs. */
public final class PortTakenException extends ServerFailedException {
    private final transient TcpPort port;

    PortTakenException(TcpPort port, String what, String remedy) {
        super("port " + port + ", wanted for " + what + ", is in use" + by(port.holder()) + ". " + remedy);
        this.port = port;
    }

    public TcpPort port() {
        return port;
    }

    private static String by(Optional<ProcessHandle> holder) {
        return holder.map(process -> " by process " + process.pid()
                        + process.info()
                                .command()
                                .map(command -> " (" + command + ")")
                                .orElse(""))
                .orElse(" by a process that this user may not see");
    }
}

package corridor.servers;

/** A backing server could not be had; the message says why and what to do. */
public class ServerFailedException extends RuntimeException {
    ServerFailedException(String message) {
        super(message);
    }

    ServerFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}

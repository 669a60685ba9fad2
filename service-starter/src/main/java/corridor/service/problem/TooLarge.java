package corridor.service.problem;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;

/** A request with a larger body than is read. */
public final class TooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    /** The gateway lets no more through either. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private TooLarge() {
        super(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "The request is too large",
                "A request carries at most 8 MiB.",
                new Violation("body", "at most 8 MiB", "send it in parts"));
    }

    /**
     * A body to its end.
     *
     * @throws TooLarge if that is further than anybody needs
     */
    public static byte[] refusedElse(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new TooLarge();
        }
        return bytes;
    }
}

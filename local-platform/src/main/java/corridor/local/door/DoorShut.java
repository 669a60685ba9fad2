package corridor.local.door;

/** The door did not answer for so long that there is no more waiting. */
public final class DoorShut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DoorShut(String message) {
        super(message);
    }
}

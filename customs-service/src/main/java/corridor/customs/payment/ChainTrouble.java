package corridor.customs.payment;

/** The node cannot be asked, or says what cannot be used. It is asked again later; nothing has changed meanwhile. */
final class ChainTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ChainTrouble(String message) {
        super(message);
    }

    ChainTrouble(String message, Exception cause) {
        super(message, cause);
    }
}

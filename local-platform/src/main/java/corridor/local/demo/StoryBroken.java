package corridor.local.demo;

/** The port did something other than the story tells; the message says what was expected and what came. */
final class StoryBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoryBroken(String message) {
        super(message);
    }
}

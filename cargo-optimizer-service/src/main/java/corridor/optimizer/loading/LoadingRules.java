package corridor.optimizer.loading;

/**
 * How boxes may lie.
 *
 * @param fullSupport true if the whole base of every box lies on the floor or on other boxes; false if only room matters, as
 *     in most of the literature
 * @param fromTheDoor true if a crew must be able to load: a box is put in its place from the door or from above, so whatever
 *     lies below it or behind it goes in before
 */
public record LoadingRules(boolean fullSupport, boolean fromTheDoor) {
    /** What a crew at the port asks for. */
    public static final LoadingRules OF_A_CREW = new LoadingRules(true, true);

    /** Only room matters. */
    public static final LoadingRules OF_ROOM = new LoadingRules(false, false);
}

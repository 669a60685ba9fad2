package corridor.customs.targeting;

/**
 * How, where and through whom a good was lodged. They count in a model only as far as history shows that they tell anything.
 * What is not known is an empty text.
 *
 * @param office where it was lodged
 * @param process as which kind of process it runs
 * @param importKind what sort of import it is: for trade, for own use, after a sale by post
 * @param use what the good is for
 * @param payment how the duty is paid
 * @param transport by sea, air, road, mail
 * @param seller abroad
 * @param courier who carried it, where one did
 * @param originMark how the origin is shown on the good
 */
public record Circumstances(
        String office,
        String process,
        String importKind,
        String use,
        String payment,
        String transport,
        String seller,
        String courier,
        String originMark) {

    /** Nothing of them is known. */
    public static final Circumstances UNKNOWN = new Circumstances("", "", "", "", "", "", "", "", "");
}

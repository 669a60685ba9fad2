package corridor.service.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param field where: a path such as {@code items[2].hsCode}, a parameter or a header
 * @param rule what was broken, a sentence without a full stop
 * @param remedy what to do, a sentence without a full stop
 */
public record Violation(String field, String rule, String remedy) {
    /** Of the message of a constraint, which says the rule and, behind a semicolon, the remedy. */
    public static Violation worded(String field, String message) {
        int cut = message.indexOf(';');
        return cut < 0
                ? new Violation(field, message, "correct it")
                : new Violation(
                        field,
                        message.substring(0, cut),
                        message.substring(cut + 1).strip());
    }
}

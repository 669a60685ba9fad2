package corridor.service.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param field where: a path such as {@code items[2].hsCode}, a parameter or a header
 * @param rule what was broken, a sentence without a full stop
 * @param remedy what to do, a sentence without a full stop
 */
public record Violation(String field, String rule, String remedy) {}

package corridor.gateway.problem;

/**
 * One thing that is wrong with a request; the same shape as in the services.
 *
 * @param field where: a header, a parameter, {@code body} or {@code path}
 * @param rule what was broken, a sentence without a full stop
 * @param remedy what to do, a sentence without a full stop
 */
public record Violation(String field, String rule, String remedy) {}

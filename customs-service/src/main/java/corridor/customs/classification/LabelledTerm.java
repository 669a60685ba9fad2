package corridor.customs.classification;

/**
 * What goods were once called, and under which code they went.
 *
 * @param code six digits
 * @param trust 1 for an administration's own list, less for what may be wrong
 */
public record LabelledTerm(String text, String code, double trust) {
    public LabelledTerm {
        if (!code.matches("\\d{6}")) {
            throw new IllegalArgumentException("'" + text + "': " + code + " does not have six digits");
        }
    }
}

package corridor.verify.decisions;

/**
 * Something that is not as it was sealed.
 *
 * @param number of the decision where it shows; 0 where it has none
 */
public record Finding(long number, String what) {
    @Override
    public String toString() {
        return number == 0 ? what : "decision " + number + ": " + what;
    }
}

package corridor.tracking.edi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as EDIFACT writes them (ISO 9735, section 10): leading zeros are allowed, the decimal mark is comma or point. */
final class Numbers {
    private Numbers() {}

    static boolean equals(String text, int number) {
        return text.matches("[0-9]{1,9}") && Integer.parseInt(text) == number;
    }

    /** A temperature in CEL or FAH, in degrees Celsius with one decimal. */
    static Optional<BigDecimal> celsius(String text, String unit) {
        boolean below = text.startsWith("-");
        return decimal(below ? text.substring(1) : text)
                .map(number -> below ? number.negate() : number)
                .flatMap(number -> switch (unit) {
                    case "CEL", "" -> Optional.of(number);
                    case "FAH" ->
                        Optional.of(number.subtract(new BigDecimal("32"))
                                .multiply(new BigDecimal("5"))
                                .divide(new BigDecimal("9"), 1, RoundingMode.HALF_UP));
                    default -> Optional.empty();
                });
    }

    static Optional<BigDecimal> decimal(String text) {
        return text.matches("[0-9]{1,12}([.,][0-9]{0,6})?|[.,][0-9]{1,6}")
                ? Optional.of(new BigDecimal(text.replace(',', '.')))
                : Optional.empty();
    }
}

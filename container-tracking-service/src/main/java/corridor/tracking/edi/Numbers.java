package corridor.tracking.edi;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as EDIFACT writes them (ISO 9735, section 10): leading zeros are allowed, the decimal mark is comma or point. */
final class Numbers {
    private Numbers() {}

    static boolean equals(String text, int number) {
        return text.matches("[0-9]{1,9}") && Integer.parseInt(text) == number;
    }

    static Optional<BigDecimal> decimal(String text) {
        return text.matches("[0-9]{1,12}([.,][0-9]{0,6})?|[.,][0-9]{1,6}")
                ? Optional.of(new BigDecimal(text.replace(',', '.')))
                : Optional.empty();
    }
}

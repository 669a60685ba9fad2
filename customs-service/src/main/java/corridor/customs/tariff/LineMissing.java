package corridor.customs.tariff;

import corridor.port.HsCode;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** The tariff does not have these goods on this day. */
public final class LineMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    LineMissing(Tariff tariff, HsCode code, LocalDate day) {
        super(
                HttpStatus.NOT_FOUND,
                "tariff-line-missing",
                "The tariff does not have this code",
                "Tariff %s has no line for %s on %s.".formatted(tariff.edition().version(), code, day),
                violation(tariff, code, day, "hsCode"));
    }

    /** The same as a broken rule about a field of a declaration. */
    public static Violation violation(Tariff tariff, HsCode code, LocalDate day, String field) {
        String divisions = tariff.divisionsOf(code.value().substring(0, 6), day).stream()
                .map(line -> line.hsCode() + " (" + line.description() + ")")
                .collect(Collectors.joining(", "));
        return new Violation(
                field,
                "%s is not a code of tariff %s on %s"
                        .formatted(code, tariff.edition().version(), day),
                divisions.isEmpty()
                        ? "look the goods up in the tariff and send the code that it has on that day"
                        : "the tariff divides this heading; send one of " + divisions);
    }
}

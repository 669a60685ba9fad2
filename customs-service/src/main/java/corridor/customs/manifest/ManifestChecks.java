package corridor.customs.manifest;

import corridor.port.ContainerNumber;
import corridor.service.problem.Violation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a manifest must be, in whatever form it came. All faults are told at once. */
final class ManifestChecks {
    /** ISO 668: no box may weigh more, goods and all. */
    private static final BigDecimal HEAVIEST_BOX_KG = BigDecimal.valueOf(36_000);

    private ManifestChecks() {}

    static List<Violation> of(LodgeManifest manifest, Validator shapes) {
        List<Violation> broken = new ArrayList<>();
        shapes.validate(manifest).stream()
                .map(each -> Violation.worded(each.getPropertyPath().toString(), each.getMessage()))
                .sorted(Comparator.comparing(Violation::field))
                .forEach(broken::add);
        if (broken.isEmpty()) {
            content(manifest, broken);
        }
        return broken;
    }

    private static void content(LodgeManifest manifest, List<Violation> broken) {
        Set<String> bills = new HashSet<>();
        for (int i = 0; i < manifest.consignments().size(); i++) {
            Consignment each = manifest.consignments().get(i);
            String field = "consignments[" + i + "].";
            if (!bills.add(each.transportDocument())) {
                broken.add(new Violation(
                        field + "transportDocument",
                        "the bill " + each.transportDocument() + " is on the manifest twice",
                        "put all that travels under one bill into one consignment"));
            }
            boxes(field, each, broken);
            masses(field, each, broken);
        }
        imoNumber(manifest.vesselImoNumber(), broken);
    }

    private static void boxes(String field, Consignment each, List<Violation> broken) {
        Set<ContainerNumber> seen = new HashSet<>();
        for (int j = 0; j < each.containers().size(); j++) {
            ContainerNumber number = each.containers().get(j).containerNumber();
            if (!seen.add(number)) {
                broken.add(new Violation(
                        field + "containers[" + j + "].containerNumber", number + " is named twice", "name it once"));
            }
        }
    }

    private static void masses(String field, Consignment each, List<Violation> broken) {
        BigDecimal most =
                HEAVIEST_BOX_KG.multiply(BigDecimal.valueOf(each.containers().size()));
        if (each.grossMassKg().compareTo(most) > 0) {
            broken.add(new Violation(
                    field + "grossMassKg",
                    "%s kg do not fit into %d box%s of at most %s kg"
                            .formatted(
                                    each.grossMassKg().toPlainString(),
                                    each.containers().size(),
                                    each.containers().size() == 1 ? "" : "es",
                                    HEAVIEST_BOX_KG),
                    "send the mass in kilograms, and every container that carries the goods"));
        }
        List<BigDecimal> parts =
                each.containers().stream().map(Consignment.Box::grossMassKg).toList();
        BigDecimal sum = parts.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean allTold = parts.stream().noneMatch(Objects::isNull);
        if (sum.compareTo(each.grossMassKg()) > 0 || (allTold && sum.compareTo(each.grossMassKg()) != 0)) {
            broken.add(new Violation(
                    field + "grossMassKg",
                    "the boxes carry %s kg and the bill says %s kg"
                            .formatted(sum.toPlainString(), each.grossMassKg().toPlainString()),
                    "send masses of the boxes that add up to that of the bill"));
        }
    }

    /** IMO resolution A.1117(30): six digits times 7 to 2; the last digit of the sum is the seventh. */
    private static void imoNumber(String number, List<Violation> broken) {
        if (number == null) {
            return;
        }
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += (number.charAt(i) - '0') * (7 - i);
        }
        if (sum % 10 != number.charAt(6) - '0') {
            broken.add(new Violation(
                    "vesselImoNumber",
                    number + " is not an IMO number: its check digit would be " + sum % 10,
                    "look the number up, or leave it out"));
        }
    }
}

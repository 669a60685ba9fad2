package corridor.customs.clearance;

import corridor.customs.declaration.Item;
import corridor.customs.declaration.Lodged.Declared;
import corridor.customs.manifest.ManifestedBox;
import corridor.customs.risk.Mismatch;
import corridor.port.ContainerNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares a declaration with the manifest and with what terminals weighed. A contradiction is what cannot be: another's
 * box, another bill, goods heavier without packing than with it. What is merely odd is noted.
 */
final class Matching {
    /** Scales, moisture and packing: gross masses that differ by no more than this agree. */
    private static final BigDecimal TOLERANCE_PERCENT = BigDecimal.valueOf(5);

    private final Declared declared;
    private final Map<ContainerNumber, List<ManifestedBox>> manifested;
    private final BigDecimal weighedKg;
    private final List<Discrepancy> found = new ArrayList<>();

    private Matching(Declared declared, List<ManifestedBox> boxes, BigDecimal weighedKg) {
        this.declared = declared;
        this.manifested = boxes.stream().collect(Collectors.groupingBy(ManifestedBox::containerNumber));
        this.weighedKg = weighedKg;
    }

    /**
     * What does not agree; nothing for goods that leave the country, of which no manifest tells yet.
     *
     * @param boxes what manifests say of the declared boxes
     * @param weighedKg gross mass of all boxes as terminals weighed them; null if one is not known
     */
    static List<Discrepancy> of(Declared declared, List<ManifestedBox> boxes, BigDecimal weighedKg) {
        if (declared.procedure().isOutbound()) {
            return List.of();
        }
        Matching matching = new Matching(declared, boxes, weighedKg);
        matching.weighed();
        if (!boxes.isEmpty()) {
            matching.containers();
            matching.bill();
            matching.masses();
            matching.packages();
            matching.goods();
        }
        return List.copyOf(matching.found);
    }

    private void weighed() {
        if (weighedKg != null && netMassKg().compareTo(weighedKg) > 0) {
            note(
                    Mismatch.HEAVIER_THAN_WEIGHED,
                    "items",
                    kg(netMassKg()) + " net",
                    kg(weighedKg) + " weighed, boxes and all",
                    "goods are not heavier than the boxes that carry them",
                    "correct the net masses, or have the terminal weigh the boxes again");
        }
    }

    private void containers() {
        for (int i = 0; i < declared.containers().size(); i++) {
            ContainerNumber number = declared.containers().get(i);
            List<ManifestedBox> bills = manifested.getOrDefault(number, List.of());
            String field = "containers[" + i + "]";
            if (bills.isEmpty()) {
                note(
                        Mismatch.BOX_NOT_MANIFESTED,
                        field,
                        number.value(),
                        "on no manifest, while others of this declaration are",
                        "all boxes of a declaration are on the manifest",
                        "correct the number, or have the carrier amend the manifest");
            } else if (bills.stream().noneMatch(this::isOurs)) {
                contradict(
                        Mismatch.BOX_OF_ANOTHER,
                        field,
                        declared.consignee(),
                        bills.getFirst().consignee(),
                        number + " is consigned to the consignee who declares it, and the manifest names another",
                        "take the box out, or have the carrier amend the manifest if it is wrong");
            }
        }
    }

    /** Tax numbers decide where both sides have one; else names, without case, signs and forms of company. */
    private boolean isOurs(ManifestedBox box) {
        if (box.consigneeTaxNumber() != null && declared.importerTaxNumber() != null) {
            return box.consigneeTaxNumber().equals(declared.importerTaxNumber());
        }
        String name = plain(box.consignee());
        return name.startsWith("TO ORDER") || name.equals("ORDER") || name.equals(plain(declared.consignee()));
    }

    static String plain(String name) {
        return (" " + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", " ") + " ")
                .replaceAll(" (PVT|PRIVATE|LTD|LIMITED|LLC|INC|CO|COMPANY|CORP|M S)(?= )", "")
                .strip();
    }

    private void bill() {
        Set<String> bills = new HashSet<>();
        manifested.values().forEach(each -> each.forEach(box -> bills.add(box.transportDocument())));
        if (declared.transportDocument() != null && !bills.contains(declared.transportDocument())) {
            contradict(
                    Mismatch.OTHER_BILL,
                    "transportDocument",
                    declared.transportDocument(),
                    bills.stream().sorted().collect(Collectors.joining(", ")),
                    "the boxes travel under the bill of lading that is declared",
                    "send the number of the bill that the carrier issued for these boxes");
        }
    }

    private void masses() {
        manifestedKg().ifPresent(gross -> {
            if (netMassKg().compareTo(gross) > 0) {
                contradict(
                        Mismatch.HEAVIER_THAN_MANIFESTED,
                        "items",
                        kg(netMassKg()) + " net",
                        kg(gross) + " gross",
                        "goods are not heavier without packing than the manifest has them with it",
                        "correct the net masses, or have the carrier amend the manifest");
            }
            declaredGrossKg()
                    .filter(declaredGross -> apartPercent(declaredGross, gross).compareTo(TOLERANCE_PERCENT) > 0)
                    .ifPresent(declaredGross -> note(
                            Mismatch.GROSS_MASS_APART,
                            "items",
                            kg(declaredGross) + " gross",
                            kg(gross) + " gross",
                            "gross masses agree within " + TOLERANCE_PERCENT + " %",
                            "correct the gross masses, or have the carrier amend the manifest"));
        });
    }

    private void packages() {
        List<Integer> declaredPackages =
                declared.items().stream().map(Item::packages).toList();
        Integer manifestedPackages = manifestedPackages().orElse(null);
        if (manifestedPackages == null || declaredPackages.stream().anyMatch(Objects::isNull)) {
            return;
        }
        int sum = declaredPackages.stream().mapToInt(Integer::intValue).sum();
        if (sum != manifestedPackages) {
            note(
                    Mismatch.OTHER_PACKAGES,
                    "items",
                    sum + " packages",
                    manifestedPackages + " packages",
                    "as many packages are declared as were shipped",
                    "correct the number of packages, or have the carrier amend the manifest");
        }
    }

    private void goods() {
        Set<String> headings = ours().map(ManifestedBox::hsCode)
                .filter(Objects::nonNull)
                .map(code -> code.value().substring(0, 4))
                .collect(Collectors.toSet());
        boolean agree = headings.isEmpty()
                || declared.items().stream()
                        .anyMatch(
                                item -> headings.contains(item.hsCode().value().substring(0, 4)));
        if (!agree) {
            note(
                    Mismatch.OTHER_HEADING,
                    "items",
                    declared.items().stream()
                            .map(item -> item.hsCode().value())
                            .distinct()
                            .collect(Collectors.joining(", ")),
                    "heading " + headings.stream().sorted().collect(Collectors.joining(", ")),
                    "goods are declared under a heading that they were shipped under",
                    "check the HS codes; if they are right, nothing need be done");
        }
    }

    private java.util.stream.Stream<ManifestedBox> ours() {
        return manifested.values().stream().flatMap(List::stream).filter(this::isOurs);
    }

    /** Of our bills; where a bill has boxes that are not declared here, only what is told box by box. Empty if unknown. */
    private Optional<BigDecimal> manifestedKg() {
        Map<String, List<ManifestedBox>> bills =
                ours().collect(Collectors.groupingBy(ManifestedBox::transportDocument));
        if (!manifested.keySet().containsAll(declared.containers()) || bills.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (List<ManifestedBox> boxes : bills.values()) {
            BigDecimal told = boxes.stream().anyMatch(box -> box.grossMassKg() == null)
                    ? boxes.getFirst().documentGrossMassKg()
                    : boxes.stream().map(ManifestedBox::grossMassKg).reduce(BigDecimal.ZERO, BigDecimal::add);
            sum = sum.add(told);
        }
        return Optional.of(sum);
    }

    private Optional<Integer> manifestedPackages() {
        Map<String, ManifestedBox> bills = new HashMap<>();
        ours().forEach(box -> bills.put(box.transportDocument(), box));
        if (bills.isEmpty() || bills.values().stream().anyMatch(box -> box.documentPackages() == null)) {
            return Optional.empty();
        }
        return Optional.of(bills.values().stream()
                .mapToInt(ManifestedBox::documentPackages)
                .sum());
    }

    private BigDecimal netMassKg() {
        return declared.items().stream().map(Item::netMassKg).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<BigDecimal> declaredGrossKg() {
        return declared.items().stream().anyMatch(item -> item.grossMassKg() == null)
                ? Optional.empty()
                : declared.items().stream().map(Item::grossMassKg).reduce(BigDecimal::add);
    }

    private static BigDecimal apartPercent(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().movePointRight(2).divide(other, 2, RoundingMode.HALF_UP);
    }

    private static String kg(BigDecimal mass) {
        return mass.stripTrailingZeros().toPlainString() + " kg";
    }

    private void note(Mismatch kind, String field, String declaredAs, String manifestedAs, String rule, String remedy) {
        found.add(new Discrepancy(kind, field, declaredAs, manifestedAs, rule, false, remedy));
    }

    private void contradict(
            Mismatch kind, String field, String declaredAs, String manifestedAs, String rule, String remedy) {
        found.add(new Discrepancy(kind, field, declaredAs, manifestedAs, rule, true, remedy));
    }
}

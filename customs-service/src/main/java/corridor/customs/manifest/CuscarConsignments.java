package corridor.customs.manifest;

import corridor.customs.manifest.Segments.Segment;
import corridor.port.ContainerNumber;
import corridor.port.HsCode;
import corridor.port.InvalidValueException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the consignments of a CUSCAR, segment by segment. */
final class CuscarConsignments {
    private final List<Consignment> all = new ArrayList<>();
    private final Map<String, List<String>> seals = new HashMap<>();
    private Open open;

    /** One consignment as far as it has been read. */
    private static final class Open {
        private final String bill;
        private final Map<String, String> parties = new HashMap<>();
        private final StringBuilder description = new StringBuilder();
        private final Map<String, BigDecimal> masses = new LinkedHashMap<>();
        private final Map<String, Integer> packages = new HashMap<>();
        private String taxNumber;
        private HsCode hsCode;
        private int packagesInAll;
        private BigDecimal massInAll = BigDecimal.ZERO;
        private Segment box;

        Open(String bill) {
            this.bill = bill;
        }
    }

    /** @param head where EQD and SEL tell the boxes' seals */
    CuscarConsignments(List<Segment> head) {
        String box = "";
        for (Segment segment : head) {
            if (segment.is("EQD")) {
                box = segment.at(2, 1);
            } else if (segment.is("SEL") && !segment.at(1, 1).isEmpty()) {
                seals.computeIfAbsent(box, number -> new ArrayList<>()).add(segment.at(1, 1));
            }
        }
    }

    void take(Segment segment) {
        switch (segment.tag()) {
            case "CNI" -> {
                close();
                open = new Open(segment.at(2, 1));
            }
            case "NAD" -> party(segment);
            case "GID" -> {
                open.box = null;
                Integer packages = whole(segment, 2);
                open.packagesInAll += packages == null ? 0 : packages;
            }
            case "FTX" -> {
                if (segment.is("FTX", "AAA")) {
                    open.description
                            .append(open.description.isEmpty() ? "" : "; ")
                            .append(text(segment, 4));
                }
            }
            case "CST" -> hsCode(segment);
            case "MEA" -> mass(segment);
            case "SGP" -> {
                open.box = segment;
                open.masses.putIfAbsent(segment.at(1, 1), null);
                Integer packages = whole(segment, 2);
                if (packages != null) {
                    open.packages.merge(segment.at(1, 1), packages, Integer::sum);
                }
            }
            default -> {
                // Nothing that customs compares.
            }
        }
    }

    List<Consignment> all() {
        close();
        open = null;
        return List.copyOf(all);
    }

    private void party(Segment nad) {
        String name = text(nad, 4).isEmpty() ? text(nad, 3) : text(nad, 4);
        open.parties.putIfAbsent(nad.at(1, 1), name);
        if (nad.is("NAD", "CN") && !nad.at(2, 1).isEmpty()) {
            open.taxNumber = nad.at(2, 1);
        }
    }

    private void hsCode(Segment cst) {
        try {
            open.hsCode = open.hsCode == null ? new HsCode(cst.at(2, 1)) : open.hsCode;
        } catch (InvalidValueException e) {
            throw ManifestRefused.unreadable(cst.place() + ".7361", e.rule(), e.remedy());
        }
    }

    /** MEA behind SGP is of what is in that box; before it, of the goods as a whole. Tonnes become kilograms. */
    private void mass(Segment mea) {
        if (!mea.at(2, 1).equals("G")
                && !mea.at(1, 1).equals("G")
                && !mea.at(1, 1).equals("WT")) {
            return;
        }
        BigDecimal value = CuscarReader.number(mea, 3, 2);
        if (value == null) {
            return;
        }
        BigDecimal kg = mea.at(3, 1).equals("TNE") ? value.movePointRight(3) : value;
        if (open.box == null) {
            open.massInAll = open.massInAll.add(kg);
        } else {
            open.masses.merge(open.box.at(1, 1), kg, BigDecimal::add);
        }
    }

    private void close() {
        if (open == null) {
            return;
        }
        List<Consignment.Box> boxes = open.masses.entrySet().stream()
                .map(each -> new Consignment.Box(
                        number(each.getKey()),
                        each.getValue(),
                        open.packages.get(each.getKey()),
                        seals.getOrDefault(each.getKey(), List.of())))
                .toList();
        BigDecimal mass = open.massInAll;
        if (mass.signum() == 0) {
            mass = boxes.stream()
                    .map(box -> box.grossMassKg() == null ? BigDecimal.ZERO : box.grossMassKg())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        all.add(new Consignment(
                open.bill,
                open.parties.get("CZ"),
                open.parties.get("CN"),
                open.taxNumber,
                open.parties.getOrDefault("NI", open.parties.get("N1")),
                open.description.toString(),
                open.hsCode,
                open.packagesInAll == 0 ? null : open.packagesInAll,
                mass.signum() == 0 ? null : mass,
                boxes));
    }

    private ContainerNumber number(String text) {
        try {
            return new ContainerNumber(text);
        } catch (InvalidValueException e) {
            throw ManifestRefused.unreadable("SGP of " + open.bill, e.rule(), e.remedy());
        }
    }

    private static Integer whole(Segment segment, int element) {
        BigDecimal number = CuscarReader.number(segment, element, 1);
        return number == null ? null : number.intValue();
    }

    private static String text(Segment segment, int element) {
        StringBuilder text = new StringBuilder();
        for (int component = 1; component <= 5; component++) {
            String part = segment.at(element, component);
            text.append(part.isEmpty() || text.isEmpty() ? "" : " ").append(part);
        }
        return text.toString();
    }
}

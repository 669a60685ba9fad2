package corridor.tracking.edi;

import corridor.port.ContainerNumber;
import corridor.port.InvalidValueException;
import corridor.port.UnLocode;
import corridor.tracking.bayplan.BayPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads one cell of a bay plan: LOC+147 and what follows up to the next one. */
@Component
class CellReader {
    static boolean begins(Segment segment) {
        return segment.is("LOC") && segment.qualifier().equals("147");
    }

    static List<List<Segment>> groups(List<Segment> body) {
        List<List<Segment>> groups = new ArrayList<>();
        for (Segment segment : body) {
            if (begins(segment)) {
                groups.add(new ArrayList<>());
            }
            if (!groups.isEmpty()) {
                groups.getLast().add(segment);
            }
        }
        return groups;
    }

    /**
     * Empty for a cell that nothing stands in: it is only said to be free or blocked.
     *
     * @throws LineRefused if the cell or its box cannot be told
     */
    Optional<BayPlan.Cell> read(List<Segment> group, List<Remark> remarks) throws LineRefused {
        Segment loc = group.getFirst();
        Part part = Part.of(group);
        Optional<Segment> eqd =
                group.stream().filter(segment -> segment.is("EQD")).findFirst();
        BigDecimal verified = MassReader.verifiedMassKg(part, remarks);
        BigDecimal mass = verified != null ? verified : MassReader.grossMassKg(part, remarks);
        if (eqd.isEmpty() && mass == null) {
            return Optional.empty();
        }
        return Optional.of(new BayPlan.Cell(
                cell(loc),
                eqd.isPresent() ? number(eqd.get(), remarks) : null,
                eqd.map(segment -> segment.at(3))
                        .filter(type -> !type.isEmpty())
                        .orElse(null),
                eqd.map(BoxReader::isEmpty).orElse(null),
                mass,
                verified != null,
                port(part, "9", "6"),
                port(part, "11", "12"),
                part.own("NAD", "CA", "CF").map(nad -> nad.at(2)).orElse(null),
                temperature(group),
                dangerousGoods(group)));
    }

    /** Bay, row and tier in seven digits; six are written where the bay has two. */
    private static String cell(Segment loc) throws LineRefused {
        String cell = loc.at(2);
        if (!cell.matches("[0-9]{6,7}")) {
            throw new LineRefused(
                    loc,
                    "C517.3225",
                    cell,
                    "a cell is bay, row and tier in seven digits",
                    "write it as ISO 9711-1 has it, as in 0140682");
        }
        return cell.length() == 6 ? "0" + cell : cell;
    }

    /** Null for cargo that is no container, and for a box without a number, as empties of a block stow often are. */
    private static ContainerNumber number(Segment eqd, List<Remark> remarks) throws LineRefused {
        if (!eqd.qualifier().equals("CN")) {
            remarks.add(Remark.of(eqd, "kept without a number: " + eqd.qualifier() + " is no container"));
            return null;
        }
        if (eqd.at(2).isEmpty()) {
            remarks.add(Remark.of(eqd, "kept without a number, of which there is none"));
            return null;
        }
        return BoxReader.number(eqd);
    }

    private static UnLocode port(Part part, String... qualifiers) {
        return part.own("LOC", qualifiers)
                .map(loc -> {
                    try {
                        return new UnLocode(loc.at(2));
                    } catch (InvalidValueException e) {
                        return null;
                    }
                })
                .orElse(null);
    }

    /** TMP+2 (D.95B) or TMP+SET: the temperature to be kept, in degrees Celsius. */
    private static BigDecimal temperature(List<Segment> group) {
        return group.stream()
                .filter(segment -> segment.is("TMP"))
                .map(tmp -> Numbers.celsius(tmp.at(2, 1), tmp.at(2, 2)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** DGS+IMD: class and UN number. */
    static List<String> dangerousGoods(List<Segment> group) {
        return group.stream()
                .filter(segment -> segment.is("DGS"))
                .map(dgs -> dgs.at(2) + "/" + dgs.at(3))
                .filter(text -> text.length() > 1)
                .toList();
    }
}

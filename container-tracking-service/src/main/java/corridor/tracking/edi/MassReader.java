package corridor.tracking.edi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gross mass of a box, from its MEA segments. */
final class MassReader {
    /**
     * Which measure counts, best first. MEA+AAE+VGM and so on by C502.6313: verified gross mass, gross weight, total, item
     * weight, estimated gross weight; MEA+WT and MEA+VGM, as bay plans write it, by 6311.
     */
    private static final List<String> BEST = List.of("VGM", "G", "AAD", "AET", "AAB", "WT", "EGW");

    private static final Map<String, BigDecimal> IN_KILOGRAMS =
            Map.of("KGM", BigDecimal.ONE, "TNE", new BigDecimal("1000"), "LBR", new BigDecimal("0.45359237"));

    private MassReader() {}

    /** Null if none is told, or none that can be read; then a remark says so. */
    static BigDecimal grossMassKg(Part box, List<Remark> remarks) {
        return massKg(box, BEST, remarks);
    }

    /** The same, of a mass that was verified as SOLAS wants it. */
    static BigDecimal verifiedMassKg(Part box, List<Remark> remarks) {
        return massKg(box, List.of("VGM"), remarks);
    }

    private static BigDecimal massKg(Part box, List<String> dimensions, List<Remark> remarks) {
        for (String dimension : dimensions) {
            for (Segment segment : box.own()) {
                if (segment.is("MEA") && dimension.equals(dimension(segment))) {
                    Optional<BigDecimal> mass = mass(segment);
                    if (mass.isPresent()) {
                        return mass.get();
                    }
                    remarks.add(Remark.of(
                            segment,
                            "'" + segment.at(3, 2) + "' in '" + segment.at(3, 1)
                                    + "' was passed by: masses are read in KGM, TNE or LBR"));
                }
            }
        }
        return null;
    }

    private static String dimension(Segment mea) {
        return mea.at(2).isEmpty() || mea.at(1).equals("WT") || mea.at(1).equals("VGM") ? mea.at(1) : mea.at(2);
    }

    private static Optional<BigDecimal> mass(Segment mea) {
        BigDecimal factor = IN_KILOGRAMS.get(mea.at(3, 1));
        return factor == null
                ? Optional.empty()
                : Numbers.decimal(mea.at(3, 2))
                        .map(number -> number.multiply(factor)
                                .setScale(3, RoundingMode.HALF_UP)
                                .stripTrailingZeros())
                        .map(mass -> mass.scale() < 0 ? mass.setScale(0) : mass)
                        .filter(mass -> mass.signum() > 0);
    }
}

package corridor.customs.clearance;

import corridor.customs.declaration.Lodged.Declared;
import corridor.customs.manifest.ManifestedBox;
import corridor.port.ContainerNumber;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What others have told of boxes, as it stands at one moment.
 *
 * @param reported by terminals, with the gross mass in kilograms where that was told
 * @param manifested by carriers, an entry for each bill of lading
 */
record Heard(
        Map<ContainerNumber, Optional<BigDecimal>> reported, Map<ContainerNumber, List<ManifestedBox>> manifested) {

    /** Those of the given that the port has heard of: reported by a terminal, or on a manifest. */
    Set<ContainerNumber> known(Collection<ContainerNumber> numbers) {
        return numbers.stream()
                .filter(number -> reported.containsKey(number) || manifested.containsKey(number))
                .collect(Collectors.toSet());
    }

    /** Gross mass of them all in kilograms; null if that of one is not known. */
    BigDecimal grossMassKg(Collection<ContainerNumber> numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ContainerNumber number : numbers) {
            Optional<BigDecimal> mass = reported.getOrDefault(number, Optional.empty());
            if (mass.isEmpty()) {
                return null;
            }
            sum = sum.add(mass.get());
        }
        return sum;
    }

    /** Where a declaration does not agree with it. */
    List<Discrepancy> discrepancies(Declared declared) {
        return Matching.of(
                declared,
                declared.containers().stream()
                        .distinct()
                        .flatMap(number -> manifested.getOrDefault(number, List.of()).stream())
                        .toList(),
                grossMassKg(declared.containers()));
    }
}

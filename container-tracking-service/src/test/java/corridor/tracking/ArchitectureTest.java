package corridor.tracking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import corridor.service.testing.HouseRules;

@AnalyzeClasses(packages = "corridor.tracking", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests as_every_house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule tables_are_their_packages_own =
            classes().that().haveSimpleNameEndingWith("Table").should().notBePublic();

    @ArchTest
    static final ArchRule a_box_does_not_know_what_follows_from_its_history = noClasses()
            .that()
            .resideInAnyPackage("corridor.tracking.container", "corridor.tracking.place")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "corridor.tracking.edi",
                    "corridor.tracking.gate",
                    "corridor.tracking.park",
                    "corridor.tracking.portcall",
                    "corridor.tracking.surveillance",
                    "corridor.tracking.yard");

    @ArchTest
    static final ArchRule nobody_but_the_import_knows_EDIFACT = noClasses()
            .that()
            .resideOutsideOfPackage("corridor.tracking.edi")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("corridor.tracking.edi", "io.xlate..");

    @ArchTest
    static final ArchRule no_other_house_is_asked = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("corridor.customs..", "corridor.optimizer..", "corridor.gateway..");
}

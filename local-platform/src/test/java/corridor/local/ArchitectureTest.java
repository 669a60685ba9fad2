package corridor.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "corridor.local", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packages_know_one_another_one_way =
            slices().matching("corridor.local.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule what_goes_through_the_door_knows_no_service_from_inside = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "corridor.tracking..", "corridor.customs..", "corridor.optimizer..", "corridor.gateway..");

    @ArchTest
    static final ArchRule the_demo_starts_and_stops_nothing = noClasses()
            .that()
            .resideInAPackage("corridor.local.demo")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.ProcessHandle")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.sql");
}

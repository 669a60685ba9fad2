package corridor.customs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import corridor.service.testing.HouseRules;

@AnalyzeClasses(packages = "corridor.customs", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests as_every_house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule what_goods_owe_depends_on_the_tariff_alone = noClasses()
            .that()
            .resideInAPackage("corridor.customs.assessment")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.persistence..", "java.sql..", "corridor.service..");

    @ArchTest
    static final ArchRule a_declaration_does_not_know_what_is_done_with_it = noClasses()
            .that()
            .resideInAPackage("corridor.customs.declaration")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "corridor.customs.audit",
                    "corridor.customs.clearance",
                    "corridor.customs.examination",
                    "corridor.customs.payment",
                    "corridor.customs.release");

    @ArchTest
    static final ArchRule no_other_house_is_asked = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("corridor.tracking..", "corridor.optimizer..", "corridor.gateway..");
}

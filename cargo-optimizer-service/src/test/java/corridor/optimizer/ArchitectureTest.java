package corridor.optimizer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "corridor.optimizer", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packages_know_one_another_one_way =
            slices().matching("corridor.optimizer.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllers_are_their_packages_own = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .notHaveModifier(JavaModifier.PUBLIC)
            .andShould()
            .haveSimpleNameEndingWith("Controller");

    @ArchTest
    static final ArchRule the_problem_knows_nothing_of_the_port = noClasses()
            .that()
            .resideInAPackage("corridor.optimizer.retrieval")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "corridor.service..", "corridor.events..");

    @ArchTest
    static final ArchRule the_check_shares_nothing_with_the_search = noClasses()
            .that()
            .haveNameMatching(".*\\.PlanCheck.*")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.(Layout|LowerBound|Greedy|BeamSearch|DeepeningSearch|RetrievalSolver)");

    @ArchTest
    static final ArchRule no_other_house_is_asked = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("corridor.tracking..", "corridor.customs..", "corridor.gateway..");
}

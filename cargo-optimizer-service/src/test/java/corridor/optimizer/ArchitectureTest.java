package corridor.optimizer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import corridor.service.testing.HouseRules;

@AnalyzeClasses(packages = "corridor.optimizer", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests as_every_house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule the_problem_knows_nothing_of_the_port = noClasses()
            .that()
            .resideInAnyPackage(
                    "corridor.optimizer.retrieval",
                    "corridor.optimizer.berth",
                    "corridor.optimizer.quay",
                    "corridor.optimizer.loading",
                    "corridor.optimizer.stowage",
                    "corridor.optimizer.dispatch")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "corridor.service..", "corridor.events..");

    @ArchTest
    static final ArchRule the_check_shares_nothing_with_the_search = noClasses()
            .that()
            .haveNameMatching(".*PlanCheck.*")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    ".*\\.(Layout|LowerBound|Detours|Straight|Greedy|BeamSearch|DeepeningSearch|RetrievalSolver"
                            + "|Stowed|CraneWork|Dangers|Balance|StowageBound|StowageSolver|Tours|Clock|DispatchBound|DispatchSolver)");

    @ArchTest
    static final ArchRule no_other_house_is_asked = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("corridor.tracking..", "corridor.customs..", "corridor.gateway..");
}

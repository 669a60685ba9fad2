package corridor.optimizer.loading;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "corridor.optimizer.loading", importOptions = ImportOption.DoNotIncludeTests.class)
class LoadingArchitectureTest {
    @ArchTest
    static final ArchRule the_problem_knows_nothing_of_the_port = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "corridor.service..", "corridor.events..");

    @ArchTest
    static final ArchRule the_check_shares_nothing_with_the_search = noClasses()
            .that()
            .haveNameMatching(".*\\.LoadingPlanCheck.*")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    ".*\\.loading\\.(Cargo|Blocks|Reach|Gaps|Trial|Choice|Beam|Finish|Balancing|Bounds|Orientations|LoadingSolver)");
}

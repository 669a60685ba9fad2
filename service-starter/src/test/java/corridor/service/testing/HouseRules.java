package corridor.service.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;

/** How every house of the port is built inside; taken in by {@code ArchTests.in(HouseRules.class)}. */
public final class HouseRules {
    @ArchTest
    static final ArchRule packages_know_one_another_one_way =
            slices().matching("corridor.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllers_are_their_packages_own = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .notHaveModifier(JavaModifier.PUBLIC)
            .andShould()
            .haveSimpleNameEndingWith("Controller");

    private HouseRules() {}
}

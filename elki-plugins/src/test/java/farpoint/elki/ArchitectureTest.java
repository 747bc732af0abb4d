package farpoint.elki;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

/** The borders between the packages of this module, as the compiled classes have them. */
class ArchitectureTest {
    private static final JavaClasses PLUGIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("farpoint.elki");

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("(farpoint.elki..)").should().beFreeOfCycles().check(PLUGIN);
    }

    /** What users and ELKI name lies in the package above. */
    @Test
    void whatIsPublicInsideIsUsedByAnotherPackage() {
        classes()
                .that()
                .resideInAPackage("farpoint.elki.*..")
                .and()
                .arePublic()
                .should(new ArchCondition<>("be used by another package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean used = type.getDirectDependenciesToSelf().stream()
                                .anyMatch(d -> !d.getOriginClass().getPackage().equals(type.getPackage()));
                        events.add(new SimpleConditionEvent(type, used, type.getName() + " is public"));
                    }
                })
                .check(PLUGIN);
    }
}

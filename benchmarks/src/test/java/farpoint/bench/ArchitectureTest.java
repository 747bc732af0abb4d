package farpoint.bench;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The borders between the packages of all modules, as the compiled classes have them. */
class ArchitectureTest {
    private static final List<String> MODULES = List.of(
            "test-data",
            "detectors",
            "generator",
            "opencl-kernels",
            "cli",
            "elki-plugins",
            "weka-package",
            "benchmarks");

    /** What the modules have compiled, without their tests; jars leave some of it out. */
    private static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .toList());

    /** Used by the module spark, which is built with a profile, and does not compile without them. */
    private static final Set<String> USED_ON_SPARK = Set.of("farpoint.BlockedTraining", "farpoint.data.Blocks");

    @Test
    void allModulesAreLookedAt() {
        for (String name : List.of(
                "farpoint.Detectors",
                "farpoint.cli.Main",
                "farpoint.opencl.OpenCl",
                "farpoint.elki.Launcher",
                "weka.classifiers.outlier.FastLOF",
                "weka.outlier.ScoreOutliers",
                "farpoint.wekalauncher.Launcher",
                "farpoint.generator.Main",
                "farpoint.testdata.NoiseColumns",
                "farpoint.bench.Main")) {
            assertTrue(ALL.contain(name), name);
        }
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("(**)").should().beFreeOfCycles().check(ALL);
    }

    /** Public means API; the choices of a parameter are for callers in Java, and a public signature shows public types. */
    @Test
    void publicTypesOfTheCoreAreUsedByOtherPackages() {
        List<JavaClass> open = ALL.stream()
                .filter(ArchitectureTest::isOfTheCore)
                .filter(type -> type.isTopLevelClass() && isPublic(type) && !type.isEnum())
                .toList();
        assertTrue(open.size() > 100, open.size() + " public types");
        List<String> forNobody = open.stream()
                .filter(type -> type.getDirectDependenciesToSelf().stream()
                        .allMatch(d -> d.getOriginClass().getPackage().equals(type.getPackage())))
                .filter(type -> !isShown(type))
                .map(JavaClass::getName)
                .filter(name -> !USED_ON_SPARK.contains(name))
                .toList();
        assertEquals(List.of(), forNobody);
    }

    private static boolean isOfTheCore(JavaClass type) {
        String place = type.getSource().orElseThrow().getUri().toString();
        return place.contains("/detectors/target/classes/");
    }

    private static boolean isPublic(HasModifiers type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isShown(JavaClass type) {
        return Stream.of(
                        type.getFieldsWithTypeOfSelf(),
                        type.getMethodsWithReturnTypeOfSelf(),
                        type.getMethodsWithParameterTypeOfSelf(),
                        type.getConstructorsWithParameterTypeOfSelf())
                .flatMap(Set::stream)
                .anyMatch(member -> isPublic(member) && isPublic(member.getOwner()) && member.getOwner() != type);
    }

    @Test
    void oneClassTouchesJOCL() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("farpoint.opencl.OpenCl")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.jocl.CL")
                .check(ALL);
    }

    @Test
    void anAdapterKnowsItsHostOnly() {
        noClasses()
                .that(resideInAnyPackage("farpoint.elki.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("weka..", "farpoint.weka..", "farpoint.wekalauncher.."))
                .check(ALL);
        noClasses()
                .that(resideInAnyPackage("weka..", "farpoint.weka..", "farpoint.wekalauncher.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("elki..", "farpoint.elki.."))
                .check(ALL);
        noClasses()
                .that(resideInAnyPackage(
                        "farpoint.cli..",
                        "farpoint.stream..",
                        "farpoint.files..",
                        "farpoint.report..",
                        "farpoint.study.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("elki..", "weka..", "farpoint.elki..", "farpoint.weka.."))
                .check(ALL);
    }

    /** The Weka package leaves commands and studies out, which are of no use there. */
    @Test
    void hostsAndWhatTheyShareKnowNoCommand() {
        noClasses()
                .that(resideInAnyPackage(
                        "farpoint.stream..",
                        "farpoint.files..",
                        "farpoint.report..",
                        "farpoint.chart..",
                        "farpoint.elki..",
                        "weka..",
                        "farpoint.weka..",
                        "farpoint.wekalauncher.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("farpoint.cli..", "farpoint.study.."))
                .check(ALL);
    }
}

package org.fundcase;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.fundcase.kernel.Recorded;

/** Libraries stay behind the room that owns them, and names say something of the domain. */
@AnalyzeClasses(packages = "org.fundcase", importOptions = ImportOption.DoNotIncludeTests.class)
class FencesTest {

    @ArchTest
    static final ArchRule decisionsOfTheEngineOnlyInSchemes = noClasses()
            .that()
            .resideOutsideOfPackage("org.fundcase.schemes..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.flowable.dmn..", "org.flowable.app.api..");

    @ArchTest
    static final ArchRule casesOfTheEngineOnlyInWorkflow = noClasses()
            .that()
            .resideOutsideOfPackage("org.fundcase.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.flowable.cmmn..", "org.flowable.engine..", "org.flowable.task..");

    @ArchTest
    static final ArchRule theStoreOnlyInStorage = noClasses()
            .that()
            .resideOutsideOfPackage("org.fundcase.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.minio..", "okhttp3..");

    /** The generator of synthetic papers draws them, and is no part of the product's reading. */
    @ArchTest
    static final ArchRule readersOnlyInDocuments = noClasses()
            .that()
            .resideOutsideOfPackages("org.fundcase.documents..", "org.fundcase.demo.papers..", "org.fundcase.letters..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.tika..",
                    "org.ofdrw..",
                    "org.apache.pdfbox..",
                    "com.google.zxing..",
                    "com.benjaminwan..",
                    "io.github.mymonstercat..");

    /** Spreadsheets that come are read in documents; those that go are written in exports. */
    @ArchTest
    static final ArchRule spreadsheetsOnlyWhereTheyComeAndGo = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.fundcase.documents..",
                    "org.fundcase.demo.papers..",
                    "org.fundcase.letters..",
                    "org.fundcase.exports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule lettersAreWrittenOnlyInLetters = noClasses()
            .that()
            .resideOutsideOfPackage("org.fundcase.letters..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.docx4j..");

    @ArchTest
    static final ArchRule theKernelIsPlainJava = noClasses()
            .that()
            .resideInAPackage("org.fundcase.kernel..")
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule theReaderKnowsNothingOfTheGenerator = noClasses()
            .that()
            .resideInAPackage("org.fundcase.documents..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.fundcase.demo..");

    @ArchTest
    static final ArchRule eventsAreRecorded = classes()
            .that()
            .haveSimpleNameEndingWith("Event")
            .and()
            .areInterfaces()
            .should()
            .beAssignableTo(Recorded.class);

    @ArchTest
    static final ArchRule namesSaySomethingOfTheDomain = noClasses()
            .that()
            .areNotAssignableTo(org.fundcase.workflow.StepHandler.class)
            .should()
            .haveNameMatching(".*(Impl|Service|Manager|Helper|Util|Utils|Dto|Processor|Handler)");
}

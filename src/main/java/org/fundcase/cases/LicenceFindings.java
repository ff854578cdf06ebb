package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.ADDRESS;
import static org.fundcase.documents.reading.FieldNames.ENTERPRISE_TYPE;
import static org.fundcase.documents.reading.FieldNames.ESTABLISHED_ON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fundcase.applicants.Enterprise;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Scheme;
import org.jspecify.annotations.Nullable;

/** Whether address, type and date of establishment on the licence agree with what the enterprise typed. */
final class LicenceFindings {

    private final Licence licence;
    private final Enterprise.Profile typed;
    private final Scheme scheme;
    private final boolean byDistrict;

    private LicenceFindings(Licence licence, Dossier dossier) {
        this.licence = licence;
        this.typed = dossier.enterprise().profile();
        this.scheme = dossier.scheme();
        this.byDistrict = !dossier.enterprise().isMunicipalUnit();
    }

    static List<Finding> of(Dossier dossier) {
        return Licence.of(dossier)
                .map(licence -> new LicenceFindings(licence, dossier).all())
                .orElse(List.of());
    }

    private List<Finding> all() {
        List<Finding> findings = new ArrayList<>(List.of(address(), type(), established()));
        String city = licence.city(scheme.city());
        if (city != null && !city.equals(typed.city())) {
            Words differing = differing(Words.of("住所所在的市"), city, typed.city());
            Words reason = Words.of("{0}注册地决定能不能申报，按营业执照判断。请核对执照，或改企业信息里的注册地。", differing);
            findings.add(finding("city", ADDRESS, Severity.BAD, Words.of("注册地与营业执照不一致"), reason)
                    .under(scheme.clauseOf(RegisteredFacts.CITY)));
        }
        String district = licence.district();
        if (byDistrict && district != null && !district.equals(typed.district())) {
            Words differing = differing(Words.of("住所所在的辖区"), district, String.valueOf(typed.district()));
            Words reason = Words.of("{0}申报由注册地所在的辖区受理。请核对执照，或改企业信息里的属地；已经提交的，由受理单位核对是否该由本辖区办理。", differing);
            findings.add(finding("district", ADDRESS, Severity.BAD, Words.of("属地与营业执照不一致"), reason)
                    .under(scheme.receivingClause()));
        }
        return findings;
    }

    private Finding address() {
        RegisteredPlace read = licence.place();
        boolean same = read != null && read.isSame(RegisteredPlace.of(typed.address(), licence.districts()));
        return compared(
                ADDRESS, Words.of("住所"), read == null ? null : licence.paper().value(ADDRESS), typed.address(), same);
    }

    private Finding type() {
        Boolean read = licence.legalPerson();
        String type = licence.paper().value(ENTERPRISE_TYPE);
        Words said = Words.of(typed.legalPerson() ? "有独立法人资格" : "没有独立法人资格");
        if (!type.isBlank() && read == null) {
            return finding(
                    ENTERPRISE_TYPE,
                    ENTERPRISE_TYPE,
                    Severity.DOUBTFUL,
                    Words.of("类型要人判断"),
                    Words.of("营业执照上的类型是“{0}”，看不出有没有独立法人资格；企业信息里填的是{1}。请核对。", type, said));
        }
        boolean same = read != null && read == typed.legalPerson();
        return compared(ENTERPRISE_TYPE, Words.of("类型"), type.isBlank() ? null : type, said, same)
                .under(scheme.clauseOf(RegisteredFacts.LEGAL_PERSON));
    }

    private Finding established() {
        LocalDate read = licence.establishedOn();
        LocalDate filled = typed.establishedOn();
        boolean same = read != null && (filled == null || read.equals(filled));
        Object said = filled == null ? Words.of("还没有填") : filled;
        return compared(ESTABLISHED_ON, Words.of("成立日期"), read, said, same)
                .under(scheme.clauseOf(RegisteredFacts.ESTABLISHED));
    }

    /** @param read null if it was not read */
    private Finding compared(String field, Words label, @Nullable Object read, Object said, boolean same) {
        if (same) {
            return finding(
                    field, field, Severity.PASSED, Words.of("{0}一致", label), Words.of("营业执照上的{0}与企业信息一致。", label));
        }
        if (read == null) {
            Words reason = Words.of("“{0}”上的{1}没有读出，企业信息里是“{2}”。请对照原件核对。", fileName(), label, said);
            return finding(field, field, Severity.DOUBTFUL, Words.of("{0}没有读出", label), reason);
        }
        Words reason = Words.of("{0}请核对材料，或改企业信息。", differing(label, read, said));
        return finding(field, field, Severity.BAD, Words.of("{0}与企业信息不一致", label), reason);
    }

    private Words differing(Words label, Object read, Object said) {
        return Words.of("“{0}”上的{1}是“{2}”，企业信息里是“{3}”。", fileName(), label, read, said);
    }

    private String fileName() {
        return licence.paper().document().fileName();
    }

    private Finding finding(String rule, String field, Severity severity, Words title, Words reason) {
        return Finding.of(licence.paper().document().id(), rule, severity, title, reason)
                .at(PaperFindings.place(licence.paper(), field));
    }
}

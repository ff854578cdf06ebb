package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.ADDRESS;
import static org.fundcase.documents.reading.FieldNames.ENTERPRISE_TYPE;
import static org.fundcase.documents.reading.FieldNames.ESTABLISHED_ON;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.fundcase.applicants.Enterprise;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.schemes.Scheme;
import org.jspecify.annotations.Nullable;

/** Whether address, type and date of establishment on the licence agree with what the enterprise typed. */
final class LicenceFindings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

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
            String reason = differing("住所所在的市", city, typed.city()) + "注册地决定能不能申报，按营业执照判断。请核对执照，或改企业信息里的注册地。";
            findings.add(finding("city", ADDRESS, Severity.BAD, "注册地与营业执照不一致", reason)
                    .under(scheme.clauseOf(RegisteredFacts.CITY)));
        }
        String district = licence.district();
        if (byDistrict && district != null && !district.equals(typed.district())) {
            String reason = differing("住所所在的辖区", district, String.valueOf(typed.district()))
                    + "申报由注册地所在的辖区受理。请核对执照，或改企业信息里的属地；已经提交的，由受理单位核对是否该由本辖区办理。";
            findings.add(finding("district", ADDRESS, Severity.BAD, "属地与营业执照不一致", reason)
                    .under(scheme.receivingClause()));
        }
        return findings;
    }

    private Finding address() {
        RegisteredPlace read = licence.place();
        boolean same = read != null && read.isSame(RegisteredPlace.of(typed.address(), licence.districts()));
        return compared(ADDRESS, "住所", read == null ? null : licence.paper().value(ADDRESS), typed.address(), same);
    }

    private Finding type() {
        Boolean read = licence.legalPerson();
        String type = licence.paper().value(ENTERPRISE_TYPE);
        String said = typed.legalPerson() ? "有独立法人资格" : "没有独立法人资格";
        if (!type.isBlank() && read == null) {
            return finding(
                    ENTERPRISE_TYPE,
                    ENTERPRISE_TYPE,
                    Severity.DOUBTFUL,
                    "类型要人判断",
                    "营业执照上的类型是“" + type + "”，看不出有没有独立法人资格；企业信息里填的是" + said + "。请核对。");
        }
        boolean same = read != null && read == typed.legalPerson();
        return compared(ENTERPRISE_TYPE, "类型", type.isBlank() ? null : type, said, same)
                .under(scheme.clauseOf(RegisteredFacts.LEGAL_PERSON));
    }

    private Finding established() {
        LocalDate read = licence.establishedOn();
        LocalDate filled = typed.establishedOn();
        boolean same = read != null && (filled == null || read.equals(filled));
        String said = filled == null ? "还没有填" : filled.format(DAY);
        return compared(ESTABLISHED_ON, "成立日期", read == null ? null : read.format(DAY), said, same)
                .under(scheme.clauseOf(RegisteredFacts.ESTABLISHED));
    }

    /** @param read null if it was not read */
    private Finding compared(String field, String label, @Nullable String read, String said, boolean same) {
        if (same) {
            return finding(field, field, Severity.PASSED, label + "一致", "营业执照上的" + label + "与企业信息一致。");
        }
        if (read == null) {
            String reason =
                    "“" + licence.paper().document().fileName() + "”上的" + label + "没有读出，企业信息里是“" + said + "”。请对照原件核对。";
            return finding(field, field, Severity.DOUBTFUL, label + "没有读出", reason);
        }
        return finding(field, field, Severity.BAD, label + "与企业信息不一致", differing(label, read, said) + "请核对材料，或改企业信息。");
    }

    private String differing(String label, String read, String said) {
        return "“" + licence.paper().document().fileName() + "”上的" + label + "是“" + read + "”，企业信息里是“" + said + "”。";
    }

    private Finding finding(String rule, String field, Severity severity, String title, String reason) {
        return Finding.of(licence.paper().document().id(), rule, severity, title, reason)
                .at(PaperFindings.place(licence.paper(), field));
    }
}

package org.fundcase.applicants;

import java.util.Set;
import org.fundcase.accounts.NewPerson;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An enterprise signs itself up with its first person: entry, office and account, or none of them. */
@Component
class RegisterEnterprise {

    private final Applicants applicants;
    private final Offices offices;
    private final People people;

    RegisterEnterprise(Applicants applicants, Offices offices, People people) {
        this.applicants = applicants;
        this.offices = offices;
        this.people = people;
    }

    @Transactional
    public SignedIn register(EnterpriseForm form) {
        Actor itself = new Actor(null, null, Texts.required("personName", "姓名", form.get("personName"), 50));
        Enterprise enterprise = applicants.register(CreditCode.parse(form.get("creditCode")), form.profile(), itself);
        Enterprise.Profile profile = enterprise.profile();
        offices.register(
                new Office(enterprise.id(), OfficeKind.ENTERPRISE, profile.city(), profile.district(), profile.name()));
        return people.add(
                new NewPerson(
                        form.get("username"),
                        form.get("personName"),
                        form.get("password"),
                        enterprise.id(),
                        Set.of(Role.APPLICANT)),
                itself);
    }
}

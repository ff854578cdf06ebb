package org.fundcase.web;

import java.util.List;

/** Accounts for trying Fundcase, shown on the sign-in page. Only the demo has a bean of this; production has none. */
@FunctionalInterface
public interface SignInHint {

    /**
     * An account anybody may use.
     *
     * @param what who this is, for example 武进区工信局 初审
     */
    record DemoAccount(String username, String password, String what) {}

    List<DemoAccount> accounts();
}

"""Reports in; an attributed, dated, located record of claims out; reconciled into the situation at any date."""

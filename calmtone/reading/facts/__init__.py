"""Facts: what a rewrite must keep to the letter, found and compared.

:func:`find_facts` reads them; :func:`same_facts`, :func:`missing_facts` and
:func:`invented_facts` compare them by normal form, whatever their spelling.
"""

from calmtone.reading.facts.compare import invented_facts, missing_facts, same_facts
from calmtone.reading.facts.find import find_facts

__all__ = ["find_facts", "invented_facts", "missing_facts", "same_facts"]

# scopes and symbols as the compiler sees them
import symtable
def show(t,ind=0):
    print(' '*ind, t.get_type(), t.get_name(), t.get_lineno(), t.is_nested(), t.has_children(), sorted(t.get_identifiers()))
    for s in sorted(t.get_symbols(),key=lambda s:s.get_name()): print(' '*ind,' ', s.get_name(), s.is_referenced(), s.is_parameter(), s.is_global(), s.is_local(), s.is_free(), s.is_imported(), s.is_assigned(), s.is_nonlocal(), s.is_annotated())
    for c in t.get_children(): show(c,ind+2)
show(symtable.symtable("import os\ndef f(a,*b,c=1,**d):\n  global g\n  x:int=1\n  def h():\n    nonlocal x\n    return x+a+g\n  return [i for i in b]\nclass C[T]:\n  y=1\n  def m(self): return __class__\ntype A=int\nlambda z:z\n","<s>","exec"))
try: symtable.symtable("a b","<s>","exec")
except SyntaxError as e: print(e)
